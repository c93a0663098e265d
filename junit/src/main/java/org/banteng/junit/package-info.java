/** Tests that run on several ranks: {@link org.banteng.junit.MpiTest}. */
package org.banteng.junit;
