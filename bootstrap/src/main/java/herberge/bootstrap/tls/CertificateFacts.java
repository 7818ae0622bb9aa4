package herberge.bootstrap.tls;

import herberge.bootstrap.config.Config;
import herberge.bootstrap.process.ExitCode;
import herberge.bootstrap.process.StartupException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Reads from the certificate of the server what an operator wants to know. Throws {@link StartupException} if certificate
 * or key cannot be used, or do not belong together.
 */
public final class CertificateFacts {

    private CertificateFacts() {}

    /** Until when it is valid. */
    public static Instant validUntil(Config.Tls tls) {
        return certificate(tls).getNotAfter().toInstant();
    }

    /** The hosts and addresses that it names; clients look at no other part of it. */
    public static List<String> names(Config.Tls tls) {
        try {
            Collection<List<?>> names = certificate(tls).getSubjectAlternativeNames();
            return names == null
                    ? List.of()
                    : names.stream().map(name -> String.valueOf(name.get(1))).toList();
        } catch (CertificateParsingException e) {
            throw new StartupException(
                    ExitCode.CONFIGURATION, tls.certificate() + ": its names cannot be read: " + e.getMessage(), e);
        }
    }

    private static X509Certificate certificate(Config.Tls tls) {
        PemFiles files = new PemFiles(tls.certificate(), tls.key());
        try {
            return files.identity(files.read()).certificate();
        } catch (PemFiles.Unusable e) {
            throw new StartupException(ExitCode.CONFIGURATION, String.valueOf(e.getMessage()), e);
        }
    }
}
