package org.haochaping.bulletin.web;

import org.haochaping.plugin.tck.PackagedPluginContract;

class PackagedWebBulletinIT extends PackagedPluginContract {}
