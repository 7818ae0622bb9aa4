package herberge.architecture.breach.zxinghasonehome.adapter.documents;

import com.google.zxing.common.BitMatrix;

record AtHome(BitMatrix library) {}
