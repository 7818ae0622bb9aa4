package herberge.bootstrap.tls;

import herberge.bootstrap.config.Config;
import herberge.bootstrap.process.ExitCode;
import herberge.bootstrap.process.StartupException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509ExtendedKeyManager;
import nl.altindag.ssl.util.KeyManagerUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The certificate and key that the server presents. The files are read every few seconds; a new certificate is used from
 * the next handshake on, and open connections continue. Unusable files are logged, and the former certificate stays in
 * use. Thread-safe.
 */
public final class ReloadingCertificates implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReloadingCertificates.class);
    private static final Duration CHECK_INTERVAL = Duration.ofSeconds(2);
    private static final Duration EXPIRY_WARNING = Duration.ofDays(7);

    private final PemFiles files;
    private final Clock clock;
    private final X509ExtendedKeyManager inUse;
    private final SSLContext context;
    private final Timer watch;
    private PemFiles.Content seen;
    private @Nullable String lastFault;

    private ReloadingCertificates(PemFiles files, Clock clock, PemFiles.Content content, PemFiles.Identity identity) {
        this.files = files;
        this.clock = clock;
        this.seen = content;
        this.inUse = KeyManagerUtils.createSwappableKeyManager(identity.keys());
        this.context = context(inUse);
        this.watch = new Timer("tls-files", true);
        logIdentity(identity);
    }

    /** Reads the files and starts to watch them; throws {@link StartupException} if they cannot be used. */
    public static ReloadingCertificates open(Config.Tls tls, Clock clock) {
        PemFiles files = new PemFiles(tls.certificate(), tls.key());
        try {
            PemFiles.Content content = files.read();
            ReloadingCertificates certificates =
                    new ReloadingCertificates(files, clock, content, files.identity(content));
            certificates.watch();
            return certificates;
        } catch (PemFiles.Unusable e) {
            throw new StartupException(ExitCode.CONFIGURATION, "cannot use TLS: " + e.getMessage(), e);
        }
    }

    private void watch() {
        TimerTask task = new TimerTask() {
            @Override
            public void run() {
                reload();
            }
        };
        watch.schedule(task, CHECK_INTERVAL.toMillis(), CHECK_INTERVAL.toMillis());
    }

    private static SSLContext context(KeyManager keys) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {keys}, null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java speaks TLS", e);
        }
    }

    /** The context for all handshakes; it stays the same when the certificate changes. */
    public SSLContext context() {
        return context;
    }

    /** Reads the files and uses them if they have changed and are usable. */
    synchronized void reload() {
        try {
            PemFiles.Content content = files.read();
            if (!content.equals(seen)) {
                seen = content;
                PemFiles.Identity identity = files.identity(content);
                KeyManagerUtils.swapKeyManager(inUse, identity.keys());
                logIdentity(identity);
            }
            lastFault = null;
        } catch (PemFiles.Unusable e) {
            keepFormer(e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("Cannot read the TLS files; the former certificate stays in use", e);
        }
    }

    /** Logs a fault once, not at every check. */
    private void keepFormer(@Nullable String fault) {
        if (fault != null && !fault.equals(lastFault)) {
            LOG.warn("The former TLS certificate stays in use: {}", fault);
            lastFault = fault;
        }
    }

    private void logIdentity(PemFiles.Identity identity) {
        LOG.info("TLS by {}, valid until {}", files.certificate(), identity.validUntil());
        if (identity.validUntil().isBefore(clock.instant().plus(EXPIRY_WARNING))) {
            LOG.warn("The TLS certificate in {} ends at {}", files.certificate(), identity.validUntil());
        }
    }

    @Override
    public void close() {
        watch.cancel();
    }
}
