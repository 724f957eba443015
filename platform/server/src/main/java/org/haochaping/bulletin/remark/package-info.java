/**
 * 群众留言与纠错: whoever reads a published bulletin may say something of it or point out an error,
 * without a name and without signing in. The office that issued it answers; what is answered stands
 * beside the bulletin, which itself never changes. What is not shown is counted.
 */
@NullMarked
package org.haochaping.bulletin.remark;

import org.jspecify.annotations.NullMarked;
