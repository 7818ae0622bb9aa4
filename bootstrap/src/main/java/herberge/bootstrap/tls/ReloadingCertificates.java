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
 * Who the server is to its clients. The files are looked at every few seconds; new ones serve the next handshake, and
 * open connections go on. Files that cannot be used are told in the log, and the former ones stay in use.
 */
public final class ReloadingCertificates implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReloadingCertificates.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    private static final Duration SOON = Duration.ofDays(7);

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
        tell(identity);
    }

    /** Refuses to start with files that cannot be used. */
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
                look();
            }
        };
        watch.schedule(task, BETWEEN_LOOKS.toMillis(), BETWEEN_LOOKS.toMillis());
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

    /** For all handshakes, now and later. */
    public SSLContext context() {
        return context;
    }

    /** Takes the files over if they have changed and can be used. */
    synchronized void look() {
        try {
            PemFiles.Content content = files.read();
            if (!content.equals(seen)) {
                seen = content;
                PemFiles.Identity identity = files.identity(content);
                KeyManagerUtils.swapKeyManager(inUse, identity.keys());
                tell(identity);
            }
            lastFault = null;
        } catch (PemFiles.Unusable e) {
            keepFormer(e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("Cannot look at the TLS files; the former certificate stays in use", e);
        }
    }

    /** Said once, not at every look. */
    private void keepFormer(@Nullable String fault) {
        if (fault != null && !fault.equals(lastFault)) {
            LOG.warn("The former TLS certificate stays in use: {}", fault);
            lastFault = fault;
        }
    }

    private void tell(PemFiles.Identity identity) {
        LOG.info("TLS by {}, valid until {}", files.certificate(), identity.validUntil());
        if (identity.validUntil().isBefore(clock.instant().plus(SOON))) {
            LOG.warn("The TLS certificate in {} ends at {}", files.certificate(), identity.validUntil());
        }
    }

    @Override
    public void close() {
        watch.cancel();
    }
}
