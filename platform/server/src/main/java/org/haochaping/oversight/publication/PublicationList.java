package org.haochaping.oversight.publication;

import java.util.List;

/** Who has published a period and who has not. */
public record PublicationList(String period, String periodName, List<Publication> items) {}
