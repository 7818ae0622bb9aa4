package herberge.architecture.breach.zxinghasonehome.bootstrap.config;

import com.google.zxing.common.BitMatrix;

record OffendingStranger(BitMatrix library) {}
