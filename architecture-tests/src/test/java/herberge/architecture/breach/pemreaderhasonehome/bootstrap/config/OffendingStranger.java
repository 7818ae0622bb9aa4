package herberge.architecture.breach.pemreaderhasonehome.bootstrap.config;

import nl.altindag.ssl.pem.util.PemUtils;

record OffendingStranger(PemUtils library) {}
