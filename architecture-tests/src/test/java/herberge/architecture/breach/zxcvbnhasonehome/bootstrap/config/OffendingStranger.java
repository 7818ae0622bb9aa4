package herberge.architecture.breach.zxcvbnhasonehome.bootstrap.config;

import com.nulabinc.zxcvbn.Zxcvbn;

record OffendingStranger(Zxcvbn library) {}
