package org.haochaping.bulletin.ofd;

import org.haochaping.plugin.tck.PackagedPluginContract;

class PackagedOfdBulletinIT extends PackagedPluginContract {}
