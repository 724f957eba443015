package org.haochaping.bulletin.opendata;

import org.haochaping.plugin.tck.PackagedPluginContract;

class PackagedOpenDataIT extends PackagedPluginContract {}
