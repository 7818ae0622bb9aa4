package herberge.architecture.breach.zxcvbnhasonehome.adapter.http;

import com.nulabinc.zxcvbn.Zxcvbn;

record OffendingStranger(Zxcvbn library) {}
