package org.haochaping.plugin;

import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plugin sees of the server: the JDK, the plugin API, PF4J and SLF4J. Without it a plugin
 * would reach the server's classes, CDI and JNDI through the web application's loader. This keeps
 * plugins apart from the server, it does not confine them: a signed plugin is trusted code.
 */
final class CoreOnlyLoader extends ClassLoader {
  private static final List<String> SHARED =
      List.of("org.haochaping.plugin.api.", "org.pf4j.", "org.slf4j.", "org.jspecify.");

  private final ClassLoader server;

  CoreOnlyLoader(ClassLoader server) {
    super(ClassLoader.getPlatformClassLoader());
    this.server = server;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    if (SHARED.stream().anyMatch(name::startsWith)) {
      return server.loadClass(name);
    }
    throw new ClassNotFoundException(name);
  }

  @Override
  protected @Nullable URL findResource(String name) {
    return null;
  }

  @Override
  protected Enumeration<URL> findResources(String name) {
    return Collections.emptyEnumeration();
  }
}
