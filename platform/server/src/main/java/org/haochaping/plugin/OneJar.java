package org.haochaping.plugin;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.haochaping.plugin.api.PluginApi;
import org.haochaping.plugin.api.PluginFactory;
import org.pf4j.DefaultPluginManager;
import org.pf4j.JarPluginLoader;
import org.pf4j.ManifestPluginDescriptorFinder;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginLoader;
import org.pf4j.PluginManager;
import org.pf4j.PluginStatusProvider;
import org.pf4j.RuntimeMode;

/**
 * A PF4J manager for exactly one jar: never in development mode, without the enabled.txt and
 * disabled.txt of its folder, never unpacking an archive.
 */
final class OneJar extends DefaultPluginManager {
  private static final Logger LOG = Logger.getLogger(OneJar.class.getName());

  private final Path jar;

  OneJar(Path jar) {
    super(jar.toAbsolutePath().getParent());
    this.jar = jar;
    setSystemVersion(PluginApi.VERSION);
  }

  @Override
  public void unloadPlugins() {
    super.unloadPlugins();
    closeForGood();
  }

  /** The JDK keeps a jar open for whoever read a resource of it by its address, until asked. */
  private void closeForGood() {
    try {
      URLConnection kept = new URL("jar:" + jar.toUri().toURL() + "!/").openConnection();
      if (kept instanceof JarURLConnection known) {
        known.setUseCaches(true);
        known.getJarFile().close();
      }
    } catch (IOException e) {
      LOG.log(Level.FINE, "a jar that was unloaded could not be closed", e);
    }
  }

  @Override
  public RuntimeMode getRuntimeMode() {
    return RuntimeMode.DEPLOYMENT;
  }

  @Override
  protected PluginDescriptorFinder createPluginDescriptorFinder() {
    return new ManifestPluginDescriptorFinder();
  }

  @Override
  protected PluginStatusProvider createPluginStatusProvider() {
    return new AlwaysEnabled();
  }

  @Override
  protected PluginLoader createPluginLoader() {
    return new ApartLoader(this);
  }

  private static final class AlwaysEnabled implements PluginStatusProvider {
    @Override
    public boolean isPluginDisabled(String pluginId) {
      return false;
    }

    @Override
    public void disablePlugin(String pluginId) {}

    @Override
    public void enablePlugin(String pluginId) {}
  }

  private static final class ApartLoader extends JarPluginLoader {
    ApartLoader(PluginManager manager) {
      super(manager);
    }

    @Override
    protected PluginClassLoader createPluginClassLoader(Path jar, PluginDescriptor descriptor) {
      return new PluginClassLoader(
          pluginManager, descriptor, new CoreOnlyLoader(PluginFactory.class.getClassLoader()));
    }
  }
}
