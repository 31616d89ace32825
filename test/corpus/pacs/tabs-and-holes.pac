/*	Tabs only, trailing commas, and holes in arrays.	*/
var	direct	=	[
	"*.corp.example",
	"*.intern.example.net",
	,
	"printer*.example.org",
];
var	ports	=	{
		8443:	"px-tls",
		8000:	"px-dev",
		8080:	"px-alt",
};
function	FindProxyForURL	(	url,	host	)
{
	var	i,	m;
	if	(	isPlainHostName	(	host	)	)	return	"DIRECT";
	for	(	i	=	0;	i	<	direct.length;	i++	)
	{
		if	(	direct[i]	===	undefined	)	continue;
		if	(	shExpMatch(	host,	direct[i]	)	)	return	"DIRECT";
	}
	m	=	/:(\d+)\//.exec(	url	);
	if	(	m	!=	null	&&	ports[m[1]]	)
		return	"PROXY	"	+	ports[m[1]]	+	".corp.example:"	+	m[1]	+	";	DIRECT";
	return	"PROXY	px1.corp.example:8080";
}
