package herberge.architecture.breach.tinkhasonehome.adapter.http;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;

record OffendingStranger(AesGcmHkdfStreaming library) {}
