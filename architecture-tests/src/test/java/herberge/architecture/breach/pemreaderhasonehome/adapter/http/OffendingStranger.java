package herberge.architecture.breach.pemreaderhasonehome.adapter.http;

import nl.altindag.ssl.pem.util.PemUtils;

record OffendingStranger(PemUtils library) {}
