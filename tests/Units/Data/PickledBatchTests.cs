using Reproducibility.Fixtures.Data;
using static Reproducibility.Units.Data.TinyData;

namespace Reproducibility.Units.Data;

public sealed class PickledBatchTests
{
    private static readonly byte[] Batch = Cifar()["data_batch_1.bin"];

    [Test]
    public void A_batch_becomes_the_records_of_the_binary_form() => Assert.That(PickledBatch.Records(Pickle(Batch)), Is.EqualTo(Batch));

    [Test]
    public void Nothing_but_the_known_names_is_called() => Assert.That(() => PickledBatch.Records(Pickle(Batch, function: "os\nsystem")),
        Throws.TypeOf<InvalidDataException>().With.Message.Contains("would call \"os system\""));

    [Test]
    public void An_array_of_another_type_is_refused() =>
        Assert.That(() => PickledBatch.Records(Pickle(Batch, type: "f4")), Throws.TypeOf<InvalidDataException>().With.Message.Contains("not one of bytes"));

    [Test]
    public void An_operation_that_these_files_do_not_have_is_refused([Values('i', 'o', 'P', 'Q', '\x81', '\x82', 'I', 'S')] char operation) =>
        Assert.That(() => PickledBatch.Records([0x80, 2, (byte)'}', (byte)operation, .. "os\nsystem\n."u8]), Throws.TypeOf<InvalidDataException>());

    [Test]
    public void A_file_cut_off_anywhere_or_with_any_byte_changed_ends_in_an_error_or_in_other_records()
    {
        var random = new Bogus.Randomizer(1);
        var whole = Pickle(Batch);
        for (var i = 0; i < 300; i++)
        {
            var length = random.Number(i % 2 == 0 ? 300 : whole.Length - 1);
            AssertRefused(whole[..length]);
            var changed = whole.ToArray();
            changed[random.Number(2, 200)] = random.Byte();
            try
            {
                _ = PickledBatch.Records(changed);
            }
            catch (InvalidDataException)
            {
            }
        }

        static void AssertRefused(byte[] bytes) => Assert.That(() => PickledBatch.Records(bytes), Throws.TypeOf<InvalidDataException>());
    }
}
