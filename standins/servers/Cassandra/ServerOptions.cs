using System.Net;

namespace StreamPlatform.Standins.Cassandra;

internal sealed record ServerOptions(IPEndPoint Address, string DataFolder, string? Username, string? Password)
{
    public const string DataCenter = "datacenter1";
    public const string ReleaseVersion = "5.0.6";
    public const string CqlVersion = "3.4.7";

    private const string Usage = "Usage: --address ADDRESS:PORT --data FOLDER [--username NAME --password PASSWORD]";

    public static ServerOptions Parse(string[] arguments)
    {
        var options = new ServerOptions(new IPEndPoint(IPAddress.Loopback, 9042), "data", null, null);
        for (var i = 0; i < arguments.Length; i += 2)
        {
            var value = i + 1 < arguments.Length ? arguments[i + 1] : throw new FormatException($"{arguments[i]} needs a value. {Usage}");
            options = arguments[i] switch
            {
                "--address" => options with { Address = IPEndPoint.Parse(value) },
                "--data" => options with { DataFolder = value },
                "--username" => options with { Username = value },
                "--password" => options with { Password = value },
                _ => throw new FormatException($"{arguments[i]} is not known. {Usage}"),
            };
        }

        return options;
    }
}
