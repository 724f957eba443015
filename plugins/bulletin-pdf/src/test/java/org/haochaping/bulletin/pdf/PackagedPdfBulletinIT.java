package org.haochaping.bulletin.pdf;

import org.haochaping.plugin.tck.PackagedPluginContract;

class PackagedPdfBulletinIT extends PackagedPluginContract {}
