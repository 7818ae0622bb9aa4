package herberge.architecture.breach.zxcvbnhasonehome.bootstrap.security;

import com.nulabinc.zxcvbn.Zxcvbn;

record AtHome(Zxcvbn library) {}
