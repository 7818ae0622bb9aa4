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
 * What an operator wants to know of the certificate of the server.
 *
 * @param names the hosts and addresses that it names; clients look at no other part of it
 */
public record CertificateFacts(Instant validUntil, List<String> names) {

    public CertificateFacts {
        names = List.copyOf(names);
    }

    /** Reads the files; throws {@link StartupException} if certificate or key cannot be used, or do not belong together. */
    public static CertificateFacts of(Config.Tls tls) {
        PemFiles files = new PemFiles(tls.certificate(), tls.key());
        try {
            PemFiles.Identity identity = files.identity(files.read());
            return new CertificateFacts(identity.validUntil(), names(identity.certificate()));
        } catch (PemFiles.Unusable e) {
            throw new StartupException(ExitCode.CONFIGURATION, String.valueOf(e.getMessage()), e);
        } catch (CertificateParsingException e) {
            throw new StartupException(
                    ExitCode.CONFIGURATION, tls.certificate() + ": its names cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<String> names(X509Certificate certificate) throws CertificateParsingException {
        Collection<List<?>> names = certificate.getSubjectAlternativeNames();
        return names == null
                ? List.of()
                : names.stream().map(name -> String.valueOf(name.get(1))).toList();
    }
}
