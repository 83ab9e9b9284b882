package org.wayloom.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URL;
import java.net.http.HttpClient;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.transform.TransformerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wayloom.http.Requires;

/** The shape of the whole, as far as a machine can see it; each rule says why it is one. */
@AnalyzeClasses(packages = "org.wayloom", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String[] PLATFORM = {
    "org.wayloom.kernel", "org.wayloom.sql", "org.wayloom.http", "org.wayloom.outgoing"
  };

  @ArchTest
  static final ArchRule modulesUseEachOtherOneWay =
      slices()
          .matching("org.wayloom.(*)..")
          .should()
          .beFreeOfCycles()
          .because("two modules that need each other are one module in two folders");

  @ArchTest
  static final ArchRule aModuleIsOneFlatPackage =
      classes()
          .should(
              com.tngtech.archunit.lang.conditions.ArchConditions.resideInAPackage("org.wayloom.*"))
          .because(
              "its door is what is public in that package; a package below it would have to be"
                  + " public for its own module and so for everybody");

  @ArchTest
  static final ArchRule onlyEvidenceSeesDuckDb =
      noClasses()
          .that(not(resideInAPackage("org.wayloom.evidence")))
          .should()
          .dependOnClassesThat(resideInAPackage("org.duckdb.."))
          .because("how evidence is stored must be free to change");

  @ArchTest
  static final ArchRule theEngineSeesTheJdkAndBitmapsOnly =
      noClasses()
          .that(resideInAPackage("org.wayloom.journeys"))
          .should()
          .dependOnClassesThat(
              not(
                  resideInAnyPackage(
                      "java..", "org.roaringbitmap..", "org.jspecify..", "org.wayloom.journeys")))
          .because("the same folds run inside Spark's executors, which bring their own libraries");

  @ArchTest
  static final ArchRule thePlatformKnowsNoJourneys =
      noClasses()
          .that(resideInAnyPackage(PLATFORM))
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.wayloom..").and(not(resideInAnyPackage(PLATFORM))))
          .because("what every module stands on cannot stand on a module");

  @ArchTest
  static final ArchRule liveDocumentsKnowNoJourneys =
      noClasses()
          .that(resideInAPackage("org.wayloom.collaboration"))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "org.wayloom.maps",
                  "org.wayloom.evidence",
                  "org.wayloom.journeys",
                  "org.wayloom.analysis"))
          .because("what a record means stands in maps, once");

  @ArchTest
  static final ArchRule everyEndpointDeclaresAPermission =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(RestController.class)
          .and()
          .areMetaAnnotatedWith(RequestMapping.class)
          .should()
          .beAnnotatedWith(Requires.class)
          .because("an endpoint that forgets to ask lets everybody in");

  @ArchTest
  static final ArchRule thereIsOneXmlFactory =
      noClasses()
          .that(not(simpleName("SafeXml")))
          .should()
          .callMethodWhere(
              com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                  com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                      com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf(
                          XMLInputFactory.class,
                          DocumentBuilderFactory.class,
                          SAXParserFactory.class,
                          TransformerFactory.class))))
          .because("a parser that somebody forgot to lock reads other files and never ends");

  @ArchTest
  static final ArchRule onlyTheCommandLineCallsOut =
      noClasses()
          .that(not(resideInAPackage("org.wayloom.app")))
          .should()
          .dependOnClassesThat(resideInAPackage(HttpClient.class.getPackageName()))
          .because("a server that fetches addresses for its users can be sent anywhere");

  @ArchTest
  static final ArchRule thereIsOneWayOut =
      noClasses()
          .that(not(resideInAPackage("org.wayloom.outgoing")))
          .should()
          .dependOnClassesThat(resideInAPackage("org.apache.hc.."))
          .orShould()
          .callMethodWhere(
              JavaCall.Predicates.target(nameMatching("openConnection|openStream|getContent"))
                  .and(JavaCall.Predicates.target(With.owner(belongToAnyOf(URL.class)))))
          .orShould()
          .dependOnClassesThat(
              nameMatching("java\\.net\\.Socket|java\\.nio\\.channels\\.SocketChannel"))
          .because("only SafeHttp looks where an address leads at the moment it connects");

  @ArchTest
  static final ArchRule onlyOneClassSpeaksToTheMailServer =
      noClasses()
          .that(not(simpleName("SmtpMailer")))
          .and(not(simpleName("Named")))
          .should()
          .dependOnClassesThat(resideInAnyPackage("jakarta.mail..", "org.eclipse.angus.."))
          .because("what stands in a header is made one line there");

  @ArchTest
  static final ArchRule nothingIsInjectedIntoFields =
      noFields()
          .should()
          .beAnnotatedWith(Autowired.class)
          .orShould()
          .beAnnotatedWith(Value.class)
          .because("what an object needs stands in its constructor");

  @ArchTest
  static final ArchRule nothingIsFoundByScanning =
      noClasses()
          .should()
          .beAnnotatedWith(ComponentScan.class)
          .orShould()
          .beAnnotatedWith(SpringBootApplication.class)
          .because("the wiring is one list that can be read, in WayloomApplication");
}
