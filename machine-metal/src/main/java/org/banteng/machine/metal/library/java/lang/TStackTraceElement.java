package org.banteng.machine.metal.library.java.lang;

import java.util.Objects;

/** {@link StackTraceElement}. */
public final class TStackTraceElement {
    private static final int NATIVE = -2;

    private final String classLoader;
    private final String module;
    private final String moduleVersion;
    private final String declaringClass;
    private final String method;
    private final String file;
    private final int line;

    /** See {@link StackTraceElement}. */
    public TStackTraceElement(String declaringClass, String method, String file, int line) {
        this(null, null, null, declaringClass, method, file, line);
    }

    /** See {@link StackTraceElement}. */
    public TStackTraceElement(
            String classLoader,
            String module,
            String moduleVersion,
            String declaringClass,
            String method,
            String file,
            int line) {
        this.classLoader = classLoader;
        this.module = module;
        this.moduleVersion = moduleVersion;
        this.declaringClass = Objects.requireNonNull(declaringClass, "Declaring class is null");
        this.method = Objects.requireNonNull(method, "Method name is null");
        this.file = file;
        this.line = line;
    }

    public String getClassLoaderName() {
        return classLoader;
    }

    public String getModuleName() {
        return module;
    }

    public String getModuleVersion() {
        return moduleVersion;
    }

    public String getClassName() {
        return declaringClass;
    }

    public String getMethodName() {
        return method;
    }

    public String getFileName() {
        return file;
    }

    public int getLineNumber() {
        return line;
    }

    public boolean isNativeMethod() {
        return line == NATIVE;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (classLoader != null && !classLoader.isEmpty()) {
            text.append(classLoader).append('/');
        }
        if (module != null && !module.isEmpty()) {
            text.append(module);
            if (moduleVersion != null && !moduleVersion.isEmpty()) {
                text.append('@').append(moduleVersion);
            }
        }
        text.append(text.isEmpty() ? "" : "/").append(declaringClass).append('.').append(method);
        return text.append('(').append(place()).append(')').toString();
    }

    private String place() {
        if (isNativeMethod()) {
            return "Native Method";
        }
        if (file == null) {
            return "Unknown Source";
        }
        return line >= 0 ? file + ":" + line : file;
    }

    @Override
    public boolean equals(Object other) {
        return other == this
                || (other instanceof TStackTraceElement that
                        && line == that.line
                        && Objects.equals(classLoader, that.classLoader)
                        && Objects.equals(module, that.module)
                        && Objects.equals(moduleVersion, that.moduleVersion)
                        && declaringClass.equals(that.declaringClass)
                        && method.equals(that.method)
                        && Objects.equals(file, that.file));
    }

    @Override
    public int hashCode() {
        int result = 31 * declaringClass.hashCode() + method.hashCode();
        result = 31 * result + Objects.hashCode(classLoader);
        result = 31 * result + Objects.hashCode(module);
        result = 31 * result + Objects.hashCode(moduleVersion);
        result = 31 * result + Objects.hashCode(file);
        return 31 * result + line;
    }
}
