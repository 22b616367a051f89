using System.Globalization;
using System.Net;

namespace StreamPlatform.Standins.Mongo;

// The few of mongod's options that are needed, under mongod's names.
internal sealed record ServerOptions
{
    public int Port { get; init; } = 27017;

    public string DataFolder { get; init; } = "/data/db";

    public IPAddress Address { get; init; } = IPAddress.Loopback;

    public string ReplicaSet { get; init; } = "rs0";

    public TimeSpan TtlInterval { get; init; } = TimeSpan.FromSeconds(60);

    public string? User { get; init; }

    public string? Password { get; init; }

    public static ServerOptions Parse(string[] arguments, Func<string, string?> environment)
    {
        var options = new ServerOptions
        {
            User = environment("MONGO_INITDB_ROOT_USERNAME"),
            Password = environment("MONGO_INITDB_ROOT_PASSWORD"),
        };
        for (var at = 0; at < arguments.Length; at += 2)
        {
            var value = at + 1 < arguments.Length ? arguments[at + 1] : throw new FormatException($"{arguments[at]} needs a value");
            options = arguments[at] switch
            {
                "--port" => options with { Port = int.Parse(value, CultureInfo.InvariantCulture) },
                "--dbpath" => options with { DataFolder = value },
                "--bind" or "--bind_ip" => options with { Address = IPAddress.Parse(value) },
                "--replSet" => options with { ReplicaSet = value },
                "--setParameter" => options.WithParameter(value),
                _ => throw new FormatException($"unknown option {arguments[at]}"),
            };
        }
        return (options.User is null) == (options.Password is null)
            ? options
            : throw new FormatException("MONGO_INITDB_ROOT_USERNAME and MONGO_INITDB_ROOT_PASSWORD go together");
    }

    private ServerOptions WithParameter(string assignment) => assignment.Split('=') switch
    {
        ["ttlMonitorSleepSecs", var seconds] => this with { TtlInterval = TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture)) },
        _ => throw new FormatException($"unknown parameter {assignment}"),
    };
}
