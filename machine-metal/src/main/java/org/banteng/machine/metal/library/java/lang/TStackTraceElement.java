package org.banteng.machine.metal.library.java.lang;

import java.util.Objects;

/** {@link StackTraceElement}. */
public final class TStackTraceElement {
    private static final int NATIVE = -2;
    private static final int WITHOUT_LOADER = 1;
    private static final int WITHOUT_VERSION = 2;

    private final String classLoaderName;
    private final String moduleName;
    private final String moduleVersion;
    private final String declaringClass;
    private final String methodName;
    private final String fileName;
    private final int lineNumber;

    /** What {@link #toString} leaves out; only an object stream brings another than zero. */
    private byte format;

    /** See {@link StackTraceElement}. */
    public TStackTraceElement(
            String declaringClass, String methodName, String fileName, int lineNumber) {
        this(null, null, null, declaringClass, methodName, fileName, lineNumber);
    }

    /** See {@link StackTraceElement}. */
    public TStackTraceElement(
            String classLoaderName,
            String moduleName,
            String moduleVersion,
            String declaringClass,
            String methodName,
            String fileName,
            int lineNumber) {
        this.classLoaderName = classLoaderName;
        this.moduleName = moduleName;
        this.moduleVersion = moduleVersion;
        this.declaringClass = Objects.requireNonNull(declaringClass, "Declaring class is null");
        this.methodName = Objects.requireNonNull(methodName, "Method name is null");
        this.fileName = fileName;
        this.lineNumber = lineNumber;
    }

    public String getClassLoaderName() {
        return classLoaderName;
    }

    public String getModuleName() {
        return moduleName;
    }

    public String getModuleVersion() {
        return moduleVersion;
    }

    public String getClassName() {
        return declaringClass;
    }

    public String getMethodName() {
        return methodName;
    }

    public String getFileName() {
        return fileName;
    }

    public int getLineNumber() {
        return lineNumber;
    }

    public boolean isNativeMethod() {
        return lineNumber == NATIVE;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (isShown(classLoaderName, WITHOUT_LOADER)) {
            text.append(classLoaderName).append('/');
        }
        if (moduleName != null && !moduleName.isEmpty()) {
            text.append(moduleName);
            if (isShown(moduleVersion, WITHOUT_VERSION)) {
                text.append('@').append(moduleVersion);
            }
        }
        text.append(text.isEmpty() ? "" : "/")
                .append(declaringClass)
                .append('.')
                .append(methodName);
        return text.append('(').append(place()).append(')').toString();
    }

    private boolean isShown(String part, int without) {
        return (format & without) == 0 && part != null && !part.isEmpty();
    }

    private String place() {
        if (isNativeMethod()) {
            return "Native Method";
        }
        if (fileName == null) {
            return "Unknown Source";
        }
        return lineNumber >= 0 ? fileName + ":" + lineNumber : fileName;
    }

    @Override
    public boolean equals(Object other) {
        return other == this
                || (other instanceof TStackTraceElement that
                        && lineNumber == that.lineNumber
                        && Objects.equals(classLoaderName, that.classLoaderName)
                        && Objects.equals(moduleName, that.moduleName)
                        && Objects.equals(moduleVersion, that.moduleVersion)
                        && declaringClass.equals(that.declaringClass)
                        && methodName.equals(that.methodName)
                        && Objects.equals(fileName, that.fileName));
    }

    @Override
    public int hashCode() {
        int result = 31 * declaringClass.hashCode() + methodName.hashCode();
        result = 31 * result + Objects.hashCode(classLoaderName);
        result = 31 * result + Objects.hashCode(moduleName);
        result = 31 * result + Objects.hashCode(moduleVersion);
        result = 31 * result + Objects.hashCode(fileName);
        return 31 * result + lineNumber;
    }
}
