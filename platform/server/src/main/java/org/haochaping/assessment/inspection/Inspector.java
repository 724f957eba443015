package org.haochaping.assessment.inspection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who visits; told to planners alone. */
@Schema(name = "Inspector")
public record Inspector(String login, String name) {}
