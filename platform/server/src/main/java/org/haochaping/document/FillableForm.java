package org.haochaping.document;

import java.util.List;
import java.util.Map;
import org.haochaping.plugin.api.Document;

/** A form of the regulation that an office may have its own version of. */
public interface FillableForm {

  /** As it stands in addresses and rows. */
  String kind();

  String chinese();

  String english();

  /** What an office's form can have filled in. */
  List<String> names();

  /** Our form with the names where the values would be, to begin one's own from. */
  Document starter();

  /** Values as they could be, for looking at a form. */
  Map<String, String> sample();
}
