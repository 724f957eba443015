package org.haochaping.bulletin.docx;

import org.haochaping.plugin.tck.PackagedPluginContract;

class PackagedDocxBulletinIT extends PackagedPluginContract {}
