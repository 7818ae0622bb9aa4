package herberge.architecture.breach.tinkhasonehome.adapter.security;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;

record AtHome(AesGcmHkdfStreaming library) {}
