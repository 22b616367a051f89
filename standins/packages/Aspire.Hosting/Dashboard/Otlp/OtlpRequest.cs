using System.Text;
using Aspire.Hosting.Dashboard.Telemetry;

namespace Aspire.Hosting.Dashboard.Otlp;

/// <summary>
/// The frame that the three export requests have in common: { 1: [ { 1: resource, 2: [ { 1: scope, 2: [ item ] } ] } ] }.
/// https://github.com/open-telemetry/opentelemetry-proto
/// </summary>
internal static class OtlpRequest
{
    public delegate void ReadItem<T>(ReadOnlySpan<byte> item, TelemetrySource source, string scope, List<T> items);

    public static List<T> Read<T>(ReadOnlySpan<byte> request, ReadItem<T> read)
    {
        var items = new List<T>();
        var resources = new ProtobufReader(request);
        while (resources.Next())
        {
            if (resources.Field == 1)
            {
                ReadResource(resources.Bytes(), read, items);
            }
            else
            {
                resources.Skip();
            }
        }

        return items;
    }

    private static void ReadResource<T>(ReadOnlySpan<byte> message, ReadItem<T> read, List<T> items)
    {
        var source = ReadSource(ProtobufReader.Find(message, 1));
        var scopes = new ProtobufReader(message);
        while (scopes.Next())
        {
            if (scopes.Field == 2)
            {
                ReadScope(scopes.Bytes(), source, read, items);
            }
            else
            {
                scopes.Skip();
            }
        }
    }

    private static void ReadScope<T>(ReadOnlySpan<byte> message, TelemetrySource source, ReadItem<T> read, List<T> items)
    {
        var scope = Encoding.UTF8.GetString(ProtobufReader.Find(ProtobufReader.Find(message, 1), 1));
        var reader = new ProtobufReader(message);
        while (reader.Next())
        {
            if (reader.Field == 2)
            {
                read(reader.Bytes(), source, scope, items);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private static TelemetrySource ReadSource(ReadOnlySpan<byte> resource)
    {
        var (service, instance) = ("unknown", "");
        var attributes = new AttributesJson();
        var reader = new ProtobufReader(resource);
        while (reader.Next())
        {
            if (reader.Field != 1)
            {
                reader.Skip();
                continue;
            }

            var pair = reader.Bytes();
            attributes.Add(pair);
            var value = ProtobufReader.Find(pair, 2);
            switch (Encoding.UTF8.GetString(ProtobufReader.Find(pair, 1)))
            {
                case "service.name":
                    service = AttributesJson.Text(value);
                    break;
                case "service.instance.id":
                    instance = AttributesJson.Text(value);
                    break;
            }
        }

        return new TelemetrySource(service, instance, attributes.ToString());
    }
}
