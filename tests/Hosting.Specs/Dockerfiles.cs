namespace StreamPlatform.Hosting.Specs;

public sealed class Dockerfiles : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public async Task A_dockerfile_on_debian_runs_its_entry_point_with_the_paths_and_ports_of_this_machine()
    {
        File.SetUnixFileMode(_folder, (UnixFileMode)0b111_101_101);
        Directory.CreateDirectory(Path.Combine(_folder, "settings"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "settings", "greeting"), "hello");
        await File.WriteAllTextAsync(Path.Combine(_folder, "start.sh"), "#!/bin/sh\necho \"$(cat $SETTINGS/greeting) $HOST:$PORT $DATA $GIVEN\"\nexec sleep 600\n");
        File.SetUnixFileMode(Path.Combine(_folder, "start.sh"), (UnixFileMode)0b111_101_101);
        await File.WriteAllTextAsync(Path.Combine(_folder, "Dockerfile"), """
            FROM debian:bookworm-slim
            RUN apt-get update \
                && apt-get install -y --no-install-recommends coreutils \
                && rm -rf /var/lib/apt/lists/*
            COPY settings/ /etc/sample/
            COPY --chmod=755 start.sh /usr/local/bin/start
            ENV HOST=0.0.0.0 PORT=8080 DATA=/var/cache/sample SETTINGS=/etc/sample GIVEN=by-the-image
            VOLUME /var/cache/sample
            ENTRYPOINT ["/usr/local/bin/start"]
            """);

        await using var graph = await Graph.StartAsync(
            builder => builder.AddDockerfile("sample", _folder).WithHttpEndpoint(targetPort: 8080).WithEnvironment("GIVEN", "by-the-graph"));
        await graph.BecomesAsync("sample", KnownResourceStates.Running);

        var port = graph.App.GetEndpoint("sample").Port;
        await Eventually.TrueAsync(
            () => graph.LogAsync("sample") is { IsCompletedSuccessfully: true } log && log.GetAwaiter().GetResult().Contains("hello", StringComparison.Ordinal), "it says hello");
        Assert.Matches($"hello 127.0.0.1:{port} .*/sample.session by-the-graph", await graph.LogAsync("sample"));
    }

    [Fact]
    public async Task Packages_that_are_missing_are_named()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "Dockerfile"), "FROM debian\nRUN apt-get install -y no-such-package\nENTRYPOINT [\"/bin/true\"]\n");

        var refused = await Assert.ThrowsAsync<DistributedApplicationException>(() => Graph.StartAsync(builder => builder.AddDockerfile("sample", _folder)));

        Assert.Equal("'sample' needs programs that are not on this machine: apt-get install no-such-package.", refused.Message);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
