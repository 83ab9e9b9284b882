package org.wayloom.simulation;

import java.time.Instant;
import java.util.List;

/** Linden &amp; Lark, which does not exist: furniture and plants for the home. */
final class Company {
  static final String NAME = "Linden & Lark";

  static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

  /** Nothing happens after this moment, so that the demo is the same whenever it is made. */
  static final Instant END = Instant.parse("2026-06-30T22:00:00Z");

  static final int CUSTOMERS = 6000;

  static final String WEBSITE = "web";
  static final String APP = "app";
  static final String SHOP = "shop";
  static final String PHONE = "phone";
  static final String CHAT = "chat";
  static final String EMAIL = "email";
  static final String SOCIAL = "social";
  static final String DOORSTEP = "doorstep";

  /** What is sold; a plant needs care, the rest needs assembly. */
  record Product(String slug, String category, double price) {
    boolean isPlant() {
      return category.equals("plants");
    }
  }

  static final List<Product> PRODUCTS =
      List.of(
          new Product("alder-bookshelf", "shelves", 249),
          new Product("rowan-shelf", "shelves", 99),
          new Product("oak-table", "tables", 689),
          new Product("ash-desk", "tables", 399),
          new Product("heather-armchair", "seats", 459),
          new Product("sorrel-sofa-bed", "seats", 899),
          new Product("larch-wardrobe", "wardrobes", 749),
          new Product("elm-drawers", "wardrobes", 329),
          new Product("finch-lamp", "lamps", 119),
          new Product("wren-lamp", "lamps", 69),
          new Product("monstera", "plants", 49),
          new Product("fiddle-leaf-fig", "plants", 79),
          new Product("olive-tree", "plants", 129),
          new Product("peace-lily", "plants", 29));

  private Company() {}
}
