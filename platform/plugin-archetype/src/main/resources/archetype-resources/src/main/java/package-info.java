/**
 * ${nameZh}：对方系统把评价一行一条推送过来，这里译成平台的评价。页面、签名、存储、计数都是平台的。
 *
 * <p>${nameEn}: a foreign system pushes ratings, one a line, and they are translated here.
 * Pages, signatures, storage and counting are the server's.
 */
package ${package};
