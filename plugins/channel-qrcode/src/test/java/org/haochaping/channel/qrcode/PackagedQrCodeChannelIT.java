package org.haochaping.channel.qrcode;

import org.haochaping.plugin.tck.PackagedPluginContract;

class PackagedQrCodeChannelIT extends PackagedPluginContract {}
