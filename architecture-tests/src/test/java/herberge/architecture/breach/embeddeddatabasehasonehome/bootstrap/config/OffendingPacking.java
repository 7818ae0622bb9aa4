package herberge.architecture.breach.embeddeddatabasehasonehome.bootstrap.config;

import org.tukaani.xz.XZInputStream;

record OffendingPacking(XZInputStream packed) {}
