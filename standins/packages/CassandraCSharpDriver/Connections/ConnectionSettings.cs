namespace Cassandra.Connections;

internal sealed record ConnectionSettings(string User, string Password, SocketOptions Sockets);
