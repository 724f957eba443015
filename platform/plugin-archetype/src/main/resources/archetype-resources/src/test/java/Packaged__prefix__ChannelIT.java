package ${package};

import org.haochaping.plugin.tck.PackagedPluginContract;

/** 打包之后的检查：清单、扩展索引、里面没有不该有的东西。What is looked at in the finished jar. */
class Packaged${prefix}ChannelIT extends PackagedPluginContract {}
