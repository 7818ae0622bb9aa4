package herberge.bootstrap.tls;

import herberge.bootstrap.config.Config;
import herberge.bootstrap.process.ExitCode;
import herberge.bootstrap.process.StartupException;
import java.time.Instant;

/** Reads until when the certificate of the server is valid. */
public final class CertificateDates {

    private CertificateDates() {}

    /** Throws {@link StartupException} if certificate or key cannot be used, or do not belong together. */
    public static Instant validUntil(Config.Tls tls) {
        PemFiles files = new PemFiles(tls.certificate(), tls.key());
        try {
            return files.identity(files.read()).validUntil();
        } catch (PemFiles.Unusable e) {
            throw new StartupException(ExitCode.CONFIGURATION, String.valueOf(e.getMessage()), e);
        }
    }
}
