using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;

namespace Zhibiao;

/// <summary>What tells the rules, the words and the model that results are made with from others, so that a result made with the same is not made again.</summary>
/// <param name="Rules">Hash of the library's code.</param>
/// <param name="Vocabularies">Hash of the vocabularies built into it.</param>
/// <param name="Model">Hash of the trained model; empty where there is none.</param>
internal sealed record Fingerprint(string Rules, string Vocabularies, string Model = "")
{
    /// <summary>Of this library.</summary>
    public static Fingerprint OfLibrary { get; } = Make(typeof(Fingerprint).Assembly);

    /// <summary>All of it in one word.</summary>
    public string All => string.Join(' ', typeof(Fingerprint).Assembly.ManifestModule.ModuleVersionId.ToString("N"), Rules, Vocabularies, Model);

    private static Fingerprint Make(Assembly assembly) => new(HashOfCode(assembly), HashOfWords(assembly));

    private static string HashOfWords(Assembly assembly)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("Vocabularies/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using Stream words = assembly.GetManifestResourceStream(name)!;
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(name));
            hash.AppendData(SHA256.HashData(words));
        }

        return Short(hash.GetHashAndReset());
    }

    /// <summary>The code of all methods and the texts in it; what else is in the file (words, pages, dates) does not count. Where the file is not to be had, its build does.</summary>
    private static string HashOfCode(Assembly assembly)
    {
        if (assembly.Location.Length == 0)
            return assembly.ManifestModule.ModuleVersionId.ToString("N")[..16];
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using FileStream file = File.OpenRead(assembly.Location);
        using var image = new PEReader(file);
        MetadataReader metadata = image.GetMetadataReader();
        foreach (MethodDefinitionHandle handle in metadata.MethodDefinitions)
        {
            MethodDefinition method = metadata.GetMethodDefinition(handle);
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(metadata.GetString(method.Name)));
            if (method.RelativeVirtualAddress != 0)
                hash.AppendData(image.GetMethodBody(method.RelativeVirtualAddress).GetILBytes()!);
        }

        for (UserStringHandle text = MetadataTokens.UserStringHandle(1); !text.IsNil; text = metadata.GetNextHandle(text))
        {
            hash.AppendData(System.Text.Encoding.Unicode.GetBytes(metadata.GetUserString(text)));
        }

        return Short(hash.GetHashAndReset());
    }

    private static string Short(byte[] hash) => Convert.ToHexStringLower(hash.AsSpan(0, 8));
}
