/** Files, served by a server in the test. */
package org.banteng.machine.metal.kernel.files;
