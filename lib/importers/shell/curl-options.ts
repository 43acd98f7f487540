/** The short options of curl (8.x) that a request may carry, by the long names they stand for. */
export const SHORT_OPTIONS: ReadonlyMap<string, string> = new Map(
  'A=user-agent b=cookie c=cookie-jar C=continue-at d=data D=dump-header e=referer E=cert f=fail F=form g=globoff G=get h=help H=header i=show-headers I=head j=junk-session-cookies J=remote-header-name k=insecure K=config l=list-only L=location m=max-time M=manual n=netrc N=no-buffer o=output O=remote-name p=proxytunnel P=ftp-port q=disable Q=quote r=range R=remote-time s=silent S=show-error t=telnet-option T=upload-file u=user U=proxy-user v=verbose V=version w=write-out x=proxy X=request y=speed-time Y=speed-limit z=time-cond Z=parallel 0=http1.0 1=tlsv1 2=sslv2 3=sslv3 4=ipv4 6=ipv6 #=progress-bar :=next a=append B=use-ascii'
    .split(' ')
    .map((pair): [string, string] => [pair.slice(0, 1), pair.slice(2)]),
);

/** Long options of curl that take the next word as their value. */
export const WITH_VALUE: ReadonlySet<string> = new Set(
  'abstract-unix-socket alt-svc aws-sigv4 cacert capath cert cert-type ciphers config connect-timeout connect-to continue-at cookie cookie-jar create-file-mode crlfile curves data data-ascii data-binary data-raw data-urlencode delegation dns-interface dns-ipv4-addr dns-ipv6-addr dns-servers doh-url dump-header ech egd-file engine etag-compare etag-save expect100-timeout form form-string ftp-account ftp-method ftp-port haproxy-clientip happy-eyeballs-timeout-ms header hostpubmd5 hostpubsha256 hsts interface ip-tos ipfs-gateway json keepalive-cnt keepalive-time key key-type krb libcurl limit-rate local-port login-options max-filesize max-redirs max-time netrc-file noproxy oauth2-bearer output output-dir parallel-max pass pinnedpubkey preproxy proto proto-default proto-redir proxy proxy-cacert proxy-cert proxy-header proxy-key proxy-pass proxy-user proxy1.0 pubkey quote random-file range rate referer request request-target resolve retry retry-delay retry-max-time sasl-authzid service-name sigalgs socks4 socks4a socks5 socks5-hostname speed-limit speed-time stderr telnet-option time-cond tls-max tls13-ciphers tlspassword tlsuser trace trace-ascii trace-config unix-socket upload-file url url-query user user-agent variable vlan-priority write-out'.split(
    ' ',
  ),
);

/** Options that change nothing about what is asked: nothing needs to be said about them. */
export const WITHOUT_EFFECT: ReadonlySet<string> = new Set(
  'compressed connect-timeout create-dirs dump-header fail fail-early fail-with-body globoff http1.1 http2 http2-prior-knowledge http3 include ipv4 ipv6 keepalive-time location max-time no-buffer no-keepalive no-progress-meter no-silent no-verbose output output-dir progress-bar remote-name remove-on-error retry retry-all-errors retry-connrefused retry-delay retry-max-time show-error show-headers silent speed-limit speed-time stderr styled-output no-styled-output tcp-nodelay tlsv1.2 tlsv1.3 trace-time user-agent verbose write-out'.split(
    ' ',
  ),
);
