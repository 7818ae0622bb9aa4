package herberge.architecture.breach.nolibrarywithoutahome.bootstrap;

import javax.net.ssl.SSLContext;

record Tls(SSLContext context) {}
