package herberge.architecture.breach.pemreaderhasonehome.bootstrap.tls;

import nl.altindag.ssl.pem.util.PemUtils;

record AtHome(PemUtils library) {}
