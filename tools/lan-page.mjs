// The page that installs this machine's certificate authority on a phone. Plain http, and nothing else on it:
// before the certificate is installed a phone can reach no other page without a warning.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { X509Certificate } from 'node:crypto';

const [address, port, certificateFile, site] = process.argv.slice(2);
const certificate = readFileSync(certificateFile);
const { fingerprint256, raw } = new X509Certificate(certificate);

const page = `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>安装证书 · Install the certificate</title>
<style>
  body { font: 18px/1.6 system-ui, sans-serif; max-width: 36em; margin: 0 auto; padding: 1em }
  a.act { display: block; padding: .8em; margin: 1em 0; background: #14532d; color: #fff; text-align: center; border-radius: .4em; text-decoration: none }
  code { word-break: break-all }
  [lang=en] { color: #444 }
</style>
<h1>在本机安装证书</h1>
<p>浏览器只把摄像头交给加密的网页。请先安装这台电脑的证书，再打开踏勘网址。试用结束后请在系统设置里删除它。</p>
<a class="act" href="/takan.crt">1. 下载证书 Download</a>
<ul>
  <li>安卓：设置 → 安全 → 加密与凭据 → 安装证书 → CA 证书，选刚下载的 takan.crt。</li>
  <li>iPhone：设置 → 已下载描述文件 → 安装；再到 通用 → 关于本机 → 证书信任设置，打开 Takan。</li>
</ul>
<a class="act" href="${site}">2. 打开 Open ${site}</a>
<p>微信、钉钉、支付宝里的浏览器不认这张证书，请用手机自带的浏览器（Chrome、Safari）打开。</p>
<p lang="en">Browsers give the camera to encrypted pages only. Install this machine's certificate, then open the address.
Android: Settings → Security → Encryption and credentials → Install a certificate → CA certificate. iPhone: Settings → Profile downloaded →
Install, then General → About → Certificate Trust Settings. The browsers inside WeChat, DingTalk and Alipay refuse it. Remove it when you are done.</p>
<p>SHA-256 <code>${fingerprint256}</code></p>
`;

createServer((request, response) => {
  if (request.url === '/takan.crt') {
    response.writeHead(200, { 'Content-Type': 'application/x-x509-ca-cert', 'Content-Disposition': 'attachment; filename="takan.crt"' }).end(raw);
  } else if (request.url === '/') {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }).end(page);
  } else {
    response.writeHead(404).end();
  }
}).listen(Number(port), address);
