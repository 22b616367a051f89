using System.Globalization;
using StreamPlatform.Benchmarks.Running;
using StreamPlatform.Edges;

namespace StreamPlatform.Benchmarks.Edges;

/// <summary>What a hit costs with the token check, without it, and as a file without a cache: the same nginx, on the same core, in turns.</summary>
internal sealed class EdgeFigures(string scratch)
{
    private const string Secret = "a-secret-for-the-benchmark";
    private const int Rounds = 9;
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(2);
    private static readonly string PlanPath = EdgePaths.Plan("vaaaaaaaaaaaaaaa", "paaaaaaaaaaaaaaa");

    public async Task MeasureAsync(FigureTable figures, CancellationToken cancellationToken)
    {
        await using var origin = await MediaOrigin.StartAsync();
        await using var edge = await StartEdgeAsync(origin.Url);
        await using var bare = await StartBareAsync(origin.Url);
        foreach (var (bytes, name, aim) in ((int, string, string)[])[(800_000, "800 kB", "at least 0.9 of the cache without a check"), (2_000, "2 kB", "at least 0.6 of the cache without a check")])
        {
            var token = Token();
            var rates = await InTurnsAsync(
                async round =>
                {
                    var name = string.Create(CultureInfo.InvariantCulture, $"{round}-{bytes}.m4s");
                    await File.WriteAllBytesAsync(Path.Combine(scratch, "static", name), new byte[bytes], cancellationToken);
                    return [new Uri(edge.Address, $"/{token}{PlanPath}720p/{name}"), new Uri(bare.Address, $"{PlanPath}720p/{name}"), new Uri(bare.Address, $"/static/{name}")];
                },
                cancellationToken);
            figures.Add(new Figure($"edge hit with token, {name}, beside the cache alone", rates[0], rates[1], "/s", aim));
            figures.Add(new Figure($"edge hit with token, {name}, beside the static file", rates[0], rates[2], "/s", "-"));
        }
    }

    // The machine has better and worse moments, and a file that lies well in memory is sent a tenth faster than one that does not: what is compared is measured close
    // together, each round has files of its own, and the middle round counts.
    private static async Task<double[]> InTurnsAsync(Func<int, Task<Uri[]>> addressesOf, CancellationToken cancellationToken)
    {
        var rounds = new List<double[]>();
        for (var round = 0; round < Rounds; round++)
        {
            var rates = new List<double>();
            foreach (var address in await addressesOf(round))
            {
                rates.Add(await Wrk.MeasureAsync(address, Time, cancellationToken));
            }

            rounds.Add([.. rates]);
        }

        return [.. rounds[0].Select((_, address) => rounds.Select(rates => rates[address]).Order().ElementAt(Rounds / 2))];
    }

    private static string Token()
    {
        var now = TimeProvider.System.GetUtcNow();
        return TokenSigner.Sign(TokenKeys.Parse(Secret).Signing, PlanPath, "AAAAAAAAAAAAAAAAAAAAAA", now, now.AddHours(1));
    }

    private async Task<Nginx> StartEdgeAsync(string origin)
    {
        var folder = Directory.CreateDirectory(Path.Combine(scratch, "edge")).FullName;
        var sources = Path.Combine(BuiltProject.Root, "services", "Edge");
        foreach (var file in Directory.GetFiles(sources, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(sources, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var port = Nginx.FreePort();
        Directory.CreateDirectory(Path.Combine(folder, "data"));
        return await Nginx.StartAsync(folder, port, "/edge-health", ["sh", Path.Combine(folder, "entrypoint.sh")], new Dictionary<string, string>
        {
            ["EDGE_LISTEN"] = "127.0.0.1",
            ["EDGE_PORT"] = port.ToString(CultureInfo.InvariantCulture),
            ["EDGE_DATA"] = Path.Combine(folder, "data"),
            ["EDGE_LUA"] = Path.Combine(folder, "lua"),
            ["EDGE_TEMPLATES"] = Path.Combine(folder, "templates"),
            ["EDGE_TOKEN_KEY"] = Secret,
            ["EDGE_SESSION_RATE"] = "1000000",
            ["EDGE_SESSION_BURST"] = "1000000",
            ["ORIGIN_URL"] = origin,
        });
    }

    private async Task<Nginx> StartBareAsync(string origin)
    {
        var folder = Directory.CreateDirectory(Path.Combine(scratch, "bare")).FullName;
        var files = Directory.CreateDirectory(Path.Combine(scratch, "static")).FullName;
        var port = Nginx.FreePort();
        var configuration = Path.Combine(folder, "nginx.conf");
        await File.WriteAllTextAsync(configuration, BareConfiguration(origin, port, files));
        return await Nginx.StartAsync(folder, port, "/", ["nginx", "-p", folder, "-c", configuration, "-e", "stderr", "-g", "daemon off;"], new Dictionary<string, string>());
    }

    private static string BareConfiguration(string origin, int port, string files) => string.Create(CultureInfo.InvariantCulture,
        $$"""
        worker_processes auto;
        pid nginx.pid;
        error_log stderr error;
        events { worker_connections 4096; }
        http {
            default_type video/mp4;
            access_log off;
            sendfile on;
            tcp_nopush on;
            keepalive_requests 10000;
            client_body_temp_path temp-client;
            proxy_temp_path temp-proxy;
            fastcgi_temp_path temp-fastcgi;
            uwsgi_temp_path temp-uwsgi;
            scgi_temp_path temp-scgi;
            proxy_cache_path cache levels=1:2 keys_zone=media:32m max_size=10g inactive=7d use_temp_path=off;
            server {
                listen 127.0.0.1:{{port}} backlog=4096;
                location /static/ { alias {{files}}/; }
                location / {
                    proxy_pass {{origin}}/origin$uri;
                    proxy_cache media;
                    proxy_cache_key $uri;
                    add_header X-Cache $upstream_cache_status always;
                }
            }
        }

        """);
}
