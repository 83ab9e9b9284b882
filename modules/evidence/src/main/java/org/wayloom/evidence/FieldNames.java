package org.wayloom.evidence;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.wayloom.evidence.SourcePolicy.FieldClass;

/**
 * Guesses the class of a field by the words in its name, in the languages of the product. A guess
 * is where a user begins; what is not known is internal.
 */
final class FieldNames {
  private static final Pattern BETWEEN_WORDS =
      Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})");

  private static final Set<String> SECRET =
      Set.of(
          "password",
          "passwd",
          "pwd",
          "passphrase",
          "secret",
          "token",
          "cvv",
          "cvc",
          "pin",
          "otp",
          "apikey",
          "authorization",
          "hasło",
          "haslo",
          "пароль",
          "رمز",
          "گذرواژه");

  private static final Set<String> PERSONAL =
      Set.of(
          "email",
          "mail",
          "phone",
          "telephone",
          "mobile",
          "msisdn",
          "whatsapp",
          "firstname",
          "lastname",
          "fullname",
          "surname",
          "birthday",
          "birthdate",
          "dob",
          "ssn",
          "pesel",
          "passport",
          "iban",
          "street",
          "postcode",
          "zipcode",
          "username",
          "requester",
          "telefon",
          "komórka",
          "imię",
          "imie",
          "nazwisko",
          "ulica",
          "adres",
          "почта",
          "телефон",
          "имя",
          "фамилия",
          "отчество",
          "адрес",
          "ایمیل",
          "تلفن",
          "موبایل",
          "نام",
          "نشانی",
          "آدرس");

  private static final Set<String> PERSONAL_PAIRS =
      Set.of(
          "first name",
          "last name",
          "full name",
          "e mail",
          "birth date",
          "date birth",
          "zip code",
          "ip address",
          "street address",
          "postal address",
          "home address",
          "customer name",
          "requester name",
          "user name",
          "contact name",
          "phone number",
          "card number",
          "account number",
          "nr telefonu",
          "kod pocztowy",
          "نام خانوادگی");

  private FieldNames() {}

  static FieldClass guess(String field) {
    String[] words = BETWEEN_WORDS.split(field.strip());
    String before = "";
    FieldClass guess = FieldClass.INTERNAL;
    for (String each : words) {
      String word = each.toLowerCase(Locale.ROOT);
      if (SECRET.contains(word)) {
        return FieldClass.SECRET;
      }
      if (PERSONAL.contains(word) || PERSONAL_PAIRS.contains(before + " " + word)) {
        guess = FieldClass.PERSONAL;
      }
      before = word;
    }
    return guess;
  }
}
