package org.haochaping.document;

import java.util.List;
import org.haochaping.plugin.api.Rendered;
import org.haochaping.tenancy.Tenant;

/** A form of the regulation that an office may have its own version of. */
public interface FillableForm {

  /** As it stands in addresses and rows. */
  String kind();

  String chinese();

  String english();

  /** What an office's form can have filled in. */
  List<String> names();

  /** Our form with the names where the values would be, to begin one's own from. */
  Rendered starter(Formats formats, Tenant tenant);

  /** An office's own with values as they could be; refused where it cannot be filled. */
  Rendered sample(Formats formats, Tenant tenant, byte[] own);
}
