using System;
using System.IO;
using System.Text;
using Microsoft.Build.Framework;

namespace Reproducibility.Build
{
    /// <summary>
    /// Marks a version that an ELF library wants of another library as weak, so that the loader takes an older one.
    /// Right where nothing of that version is ever called. The file is replaced, never written into: it may be a hard link.
    /// </summary>
    public sealed class WeakVersionNeed : Microsoft.Build.Utilities.Task
    {
        /// <summary>The library to change; one that does not exist is left alone.</summary>
        [Required]
        public string Library { get; set; } = "";

        /// <summary>File name of the library that it needs, for instance libstdc++.so.6.</summary>
        [Required]
        public string Of { get; set; } = "";

        /// <summary>Name of the version, for instance GLIBCXX_3.4.32.</summary>
        [Required]
        public string Version { get; set; } = "";

        public override bool Execute()
        {
            if (!File.Exists(Library))
                return true;
            var elf = File.ReadAllBytes(Library);
            if (!ElfVersionNeeds.MarkWeak(elf, Of, Version))
                return true;
            var changed = Library + "." + Guid.NewGuid().ToString("N") + ".tmp";
            File.WriteAllBytes(changed, elf);

            // With its time kept, the next build finds its copy unchanged.
            File.SetLastWriteTimeUtc(changed, File.GetLastWriteTimeUtc(Library));
            File.Delete(Library);
            File.Move(changed, Library);
            return true;
        }
    }

    /// <summary>
    /// The versions that a 64-bit little-endian ELF file needs of other libraries (section .gnu.version_r; System V gABI, LSB 5.0 chapter 10.7).
    /// </summary>
    public static class ElfVersionNeeds
    {
        private const uint SectionType = 0x6ffffffe;
        private const ushort Weak = 2;

        /// <summary>Sets the weak flag of one need.</summary>
        /// <param name="elf">The file's bytes, changed in place.</param>
        /// <param name="library">Library that is needed.</param>
        /// <param name="version">Version that is needed of it.</param>
        /// <returns>Whether a byte changed: false where the need is absent or weak already, or the bytes are no such file.</returns>
        public static bool MarkWeak(byte[] elf, string library, string version)
        {
            // Magic number, 64 bits, little-endian.
            if (elf.Length < 64 || BitConverter.ToUInt32(elf, 0) != 0x464c457f || elf[4] != 2 || elf[5] != 1)
                return false;
            var sections = (int)BitConverter.ToInt64(elf, 40);
            int size = BitConverter.ToUInt16(elf, 58), count = BitConverter.ToUInt16(elf, 60);
            for (var i = 0; i < count; i++)
            {
                var section = sections + i * size;
                if (BitConverter.ToUInt32(elf, section + 4) != SectionType)
                    continue;
                var strings = sections + (int)BitConverter.ToUInt32(elf, section + 40) * size;
                return MarkWeak(elf, (int)BitConverter.ToInt64(elf, section + 24), (int)BitConverter.ToInt64(elf, strings + 24), library, version);
            }

            return false;
        }

        private static bool MarkWeak(byte[] elf, int needs, int strings, string library, string version)
        {
            for (int need = needs, next = -1; next != 0; need += next)
            {
                next = (int)BitConverter.ToUInt32(elf, need + 12);
                if (Text(elf, strings + (int)BitConverter.ToUInt32(elf, need + 4)) != library)
                    continue;
                var entry = need + (int)BitConverter.ToUInt32(elf, need + 8);
                for (int left = BitConverter.ToUInt16(elf, need + 2); left > 0; left--, entry += (int)BitConverter.ToUInt32(elf, entry + 12))
                {
                    if (Text(elf, strings + (int)BitConverter.ToUInt32(elf, entry + 8)) != version || (elf[entry + 4] & Weak) != 0)
                        continue;
                    elf[entry + 4] |= (byte)Weak;
                    return true;
                }
            }

            return false;
        }

        private static string Text(byte[] elf, int at) => Encoding.ASCII.GetString(elf, at, Array.IndexOf(elf, (byte)0, at) - at);
    }
}
