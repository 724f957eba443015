package org.haochaping.bulletin.shelf;

import org.haochaping.bulletin.Bulletin;
import org.haochaping.bulletin.form.Form;
import org.haochaping.bulletin.remark.RemarkPages;

/** Where the list, the feed and the forms stand to one another: here, or in an export. */
interface ShelfLinks {
  String FEED = "feed.xml";
  String LIST = "index.html";

  String list();

  String feed();

  String page(Bulletin bulletin);

  String form(Bulletin bulletin, Form form);

  /** Where one says something of a bulletin. */
  String remarks(Bulletin bulletin);

  /** Addresses on this server, with what stands before them. */
  static ShelfLinks live(String server, String tenantKey) {
    String list = server + "/b/" + tenantKey;
    return new ShelfLinks() {
      @Override
      public String list() {
        return list;
      }

      @Override
      public String feed() {
        return list + "/" + FEED;
      }

      @Override
      public String page(Bulletin bulletin) {
        return list + "/" + bulletin.id();
      }

      @Override
      public String form(Bulletin bulletin, Form form) {
        return form.id().equals(bulletin.id())
            ? page(bulletin)
            : server
                + "/api/v1/public/"
                + tenantKey
                + "/bulletins/"
                + bulletin.id()
                + "/forms/"
                + form.id();
      }

      @Override
      public String remarks(Bulletin bulletin) {
        return page(bulletin) + "/remarks";
      }
    };
  }

  /** Files beside one another. */
  static ShelfLinks exported(ExportNames names) {
    return new ShelfLinks() {
      @Override
      public String list() {
        return LIST;
      }

      @Override
      public String feed() {
        return FEED;
      }

      @Override
      public String page(Bulletin bulletin) {
        return names.of(bulletin.id());
      }

      @Override
      public String form(Bulletin bulletin, Form form) {
        return names.of(form.id());
      }

      @Override
      public String remarks(Bulletin bulletin) {
        return RemarkPages.FILE;
      }
    };
  }
}
