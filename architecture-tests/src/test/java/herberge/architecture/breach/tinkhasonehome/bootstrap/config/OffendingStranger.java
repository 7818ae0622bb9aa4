package herberge.architecture.breach.tinkhasonehome.bootstrap.config;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;

record OffendingStranger(AesGcmHkdfStreaming library) {}
