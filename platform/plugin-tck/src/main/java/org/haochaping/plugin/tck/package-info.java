/**
 * What plugin authors need beside the API: contracts as abstract JUnit classes, one per extension
 * point ({@link org.haochaping.plugin.tck.ChannelAdapterContract}, {@link
 * org.haochaping.plugin.tck.BulletinFormatContract}) and one for the finished jar ({@link
 * org.haochaping.plugin.tck.PackagedPluginContract}), and {@link
 * org.haochaping.plugin.tck.SigningTool}, which signs it.
 */
@NullMarked
package org.haochaping.plugin.tck;

import org.jspecify.annotations.NullMarked;
