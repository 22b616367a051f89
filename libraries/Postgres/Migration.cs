using System.Security.Cryptography;
using System.Text;

namespace StreamPlatform.Postgres;

/// <summary>One script of a series, applied once per database and never changed afterwards.</summary>
public sealed record Migration(string Source, string Name, string Sql)
{
    /// <summary>Lower-case hex SHA-256 of the script: shows that an applied script was edited.</summary>
    public string Checksum { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql)));
}
