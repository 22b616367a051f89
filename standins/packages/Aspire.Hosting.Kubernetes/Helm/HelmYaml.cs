using System.Text.RegularExpressions;
using Aspire.Hosting.Kubernetes.Resources;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.EventEmitters;
using YamlDotNet.Serialization.NamingConventions;

namespace Aspire.Hosting.Kubernetes.Helm;

/// <summary>Writes YAML that may hold Helm's expressions.</summary>
internal static partial class HelmYaml
{
    private static readonly ISerializer Serializer = new SerializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .ConfigureDefaultValuesHandling(DefaultValuesHandling.OmitNull | DefaultValuesHandling.OmitEmptyCollections)
        .WithTypeConverter(new NumberOrText())
        .WithEventEmitter(next => new Styles(next))
        .WithQuotingNecessaryStrings(quoteYaml1_1Strings: true)
        .DisableAliases()
        .WithIndentedSequences()
        .WithNewLine("\n")
        .Build();

    // what is piped into "int" or "quote" must stand without quotes, which no writer of YAML would leave out
    public static string Write(object value) => Piped().Replace(Serializer.Serialize(value), "${expression}");

    private static ScalarStyle StyleOf(string text) => text.Contains("{{", StringComparison.Ordinal) ? ScalarStyle.DoubleQuoted : ScalarStyle.Any;

    [GeneratedRegex(@"""(?<expression>\{\{ [^{}""]+ \| (int|quote) \}\})""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Piped();

    private sealed class Styles(IEventEmitter next) : ChainedEventEmitter(next)
    {
        public override void Emit(ScalarEventInfo eventInfo, IEmitter emitter)
        {
            if (eventInfo.Source.Value is string text && StyleOf(text) is var style and not ScalarStyle.Any)
            {
                emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, text, style, isPlainImplicit: true, isQuotedImplicit: true));
                return;
            }

            base.Emit(eventInfo, emitter);
        }
    }

    private sealed class NumberOrText : IYamlTypeConverter
    {
        public bool Accepts(Type type) => type == typeof(Int32OrStringV1);

        public object ReadYaml(IParser parser, Type type, ObjectDeserializer rootDeserializer) => throw new NotSupportedException("Int32OrStringV1 from YAML");

        public void WriteYaml(IEmitter emitter, object? value, Type type, ObjectSerializer serializer)
        {
            var known = (Int32OrStringV1)value!;
            var style = known.Number is null ? StyleOf(known.Text!) : ScalarStyle.Plain;
            emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, known.Value!, style, isPlainImplicit: true, isQuotedImplicit: true));
        }
    }
}
