package herberge.architecture.breach.zxinghasonehome.adapter.http;

import com.google.zxing.common.BitMatrix;

record OffendingStranger(BitMatrix library) {}
