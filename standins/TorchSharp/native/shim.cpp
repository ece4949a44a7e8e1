// A boxed door to ATen: an operator is looked up once by its name, then called with a tagged argument list through
// the c10 dispatcher, autograd included. Everything else here is what the dispatcher does not offer.
// A tensor's handle is its TensorImpl*, owned by the caller.
// Compiles against libtorch 1.13 and 2.x.
#include <ATen/Parallel.h>
#include <ATen/core/Tensor.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/core/grad_mode.h>
#include <ATen/core/jit_type.h>
#include <c10/core/DefaultDtype.h>
#include <c10/util/Exception.h>
#include <torch/csrc/autograd/autograd.h>
#include <torch/cuda.h>
#include <torch/version.h>

#include <dlfcn.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <atomic>
#include <string>
#include <vector>

namespace {

enum class Tag : int32_t { None, Tensor, Int, Double, Bool, Ints, Doubles, Tensors, String, Device };

// What C# and C++ hand each other. A list's pointer is `data` and its length `count`; a device is (type in `i`, index in `count`).
struct Arg {
  Tag tag;
  int32_t count;
  union {
    int64_t i;
    double d;
    void* p;
  };
};

// An operator with what its schema wants at each position, worked out once.
struct Operator {
  enum class Kind { Other, Tensor, Int, Float, Bool, Scalar, Ints, Floats, Tensors, OptionalTensors, String, Device };
  c10::OperatorHandle handle;
  std::vector<Kind> kinds;
  std::vector<bool> optional;
};

using Kind = Operator::Kind;
using Stack = std::vector<c10::IValue>;
const char* const kind_names[] = {"a value", "a tensor", "an int", "a float", "a bool", "a number", "ints", "floats", "tensors",
                                  "tensors", "a string", "a device"};
const char* const tag_names[] = {"nothing", "a tensor", "an int", "a float", "a bool", "ints", "floats", "tensors", "a string",
                                 "a device"};

thread_local std::string last_error;
thread_local std::vector<Arg> results;

// Runs `body`; an exception becomes the text that ts_error returns and the value `failed`.
template <class T, class F>
T guarded(T failed, F&& body) {
  try {
    return body();
  } catch (const c10::Error& e) {
    last_error = e.what_without_backtrace();
  } catch (const std::exception& e) {
    last_error = e.what();
  } catch (...) {
    last_error = "an unknown C++ exception";
  }
  return failed;
}

at::Tensor borrow(void* handle) {
  if (handle == nullptr) return {};
  return at::Tensor(c10::intrusive_ptr<c10::TensorImpl, c10::UndefinedTensorImpl>::reclaim_copy(static_cast<c10::TensorImpl*>(handle)));
}

void* release(at::Tensor&& tensor) {
  return tensor.defined() ? tensor.unsafeReleaseTensorImpl() : nullptr;
}

std::vector<at::Tensor> borrow_all(void** handles, int64_t count) {
  std::vector<at::Tensor> tensors;
  tensors.reserve(count);
  for (int64_t k = 0; k < count; k++) tensors.push_back(borrow(handles[k]));
  return tensors;
}

c10::TensorImpl& impl(void* handle) { return *static_cast<c10::TensorImpl*>(handle); }

Kind kind_of(const c10::Type& type) {
  switch (type.kind()) {
    case c10::TypeKind::TensorType: return Kind::Tensor;
    case c10::TypeKind::IntType: return Kind::Int;
    case c10::TypeKind::FloatType: return Kind::Float;
    case c10::TypeKind::BoolType: return Kind::Bool;
    case c10::TypeKind::NumberType: return Kind::Scalar;
    case c10::TypeKind::StringType: return Kind::String;
    case c10::TypeKind::DeviceObjType: return Kind::Device;
    case c10::TypeKind::ListType: {
      const auto& element = *type.containedType(0);
      if (element.kind() == c10::TypeKind::OptionalType) return Kind::OptionalTensors;
      switch (kind_of(element)) {
        case Kind::Int: return Kind::Ints;
        case Kind::Float: return Kind::Floats;
        case Kind::Tensor: return Kind::Tensors;
        default: return Kind::Other;
      }
    }
    default: return Kind::Other;
  }
}

// One argument as the schema wants it; a value that does not fit is an error that names operator, argument and both types.
c10::IValue to_value(const Operator& op, size_t position, const Arg& a) {
  const auto kind = op.kinds[position];
  const auto ints = static_cast<const int64_t*>(a.p);
  switch (a.tag) {
    case Tag::None:
      if (op.optional[position]) return {};
      if (kind == Kind::Tensor) return at::Tensor();
      break;
    case Tag::Tensor:
      if (kind == Kind::Tensor) return borrow(a.p);
      if (kind == Kind::Tensors) return c10::List<at::Tensor>({borrow(a.p)});
      break;
    case Tag::Int:
      if (kind == Kind::Float) return static_cast<double>(a.i);
      if (kind == Kind::Bool) return a.i != 0;
      if (kind == Kind::Ints) return std::vector<int64_t>{a.i};
      if (kind == Kind::Int || kind == Kind::Scalar || kind == Kind::Other) return a.i;
      break;
    case Tag::Double:
      if (kind == Kind::Float || kind == Kind::Scalar) return a.d;
      break;
    case Tag::Bool:
      if (kind == Kind::Bool || kind == Kind::Scalar) return a.i != 0;
      break;
    case Tag::Ints:
      if (kind == Kind::Ints) return std::vector<int64_t>(ints, ints + a.count);
      if (kind == Kind::Floats) return std::vector<double>(ints, ints + a.count);
      break;
    case Tag::Doubles: {
      const auto doubles = static_cast<const double*>(a.p);
      if (kind == Kind::Floats) return std::vector<double>(doubles, doubles + a.count);
      break;
    }
    case Tag::Tensors: {
      const auto handles = static_cast<void**>(a.p);
      if (kind == Kind::Tensors) return borrow_all(handles, a.count);
      if (kind != Kind::OptionalTensors) break;
      c10::impl::GenericList list(c10::OptionalType::create(c10::TensorType::get()));
      for (int32_t k = 0; k < a.count; k++) list.push_back(handles[k] ? c10::IValue(borrow(handles[k])) : c10::IValue());
      return list;
    }
    case Tag::String:
      if (kind == Kind::String) return std::string(static_cast<const char*>(a.p), a.count);
      break;
    case Tag::Device:
      if (kind == Kind::Device) return c10::Device(static_cast<c10::DeviceType>(a.i), static_cast<c10::DeviceIndex>(a.count));
      break;
  }
  const auto& schema = op.handle.schema();
  C10_THROW_ERROR(Error, c10::str(schema.name(), "(): argument '", schema.arguments()[position].name(), "' (position ", position + 1,
                                  ") must be ", kind_names[static_cast<int>(kind)], ", not ", tag_names[static_cast<int>(a.tag)]));
}

void add_result(c10::IValue&& value) {
  Arg a{Tag::None, 0, {0}};
  if (value.isTensor()) {
    a.tag = Tag::Tensor;
    a.p = release(std::move(value).toTensor());
  } else if (value.isTensorList()) {
    for (const at::Tensor& tensor : value.toTensorVector()) add_result(c10::IValue(tensor));
    return;
  } else if (value.isInt()) {
    a.tag = Tag::Int;
    a.i = value.toInt();
  } else if (value.isDouble()) {
    a.tag = Tag::Double;
    a.d = value.toDouble();
  } else if (value.isBool()) {
    a.tag = Tag::Bool;
    a.i = value.toBool();
  }
  results.push_back(a);
}

// Torch and OpenMP count threads per thread, OpenBLAS per process: a thread takes the current setting over on its next call.
std::atomic<int> wanted_threads{0};
thread_local int current_threads = 0;

void follow_thread_count() {
  const int wanted = wanted_threads.load(std::memory_order_relaxed);
  if (wanted == current_threads) return;
  current_threads = wanted;
  at::set_num_threads(wanted);
}

#ifdef __GLIBC__
// Keep freed blocks for the next step, instead of returning them to the system and faulting them in again: CNNs train 1.4 times faster.
__attribute__((constructor)) void keep_memory() {
  constexpr int gigabyte = 1 << 30;
  mallopt(M_MMAP_THRESHOLD, gigabyte);
  mallopt(M_TRIM_THRESHOLD, gigabyte);
  mallopt(M_TOP_PAD, 64 << 20);
}
#endif

}  // namespace

#define DOOR extern "C" __attribute__((visibility("default")))

DOOR const char* ts_error() { return last_error.c_str(); }

DOOR const char* ts_version() { return TORCH_VERSION; }

// ---- operators ----

DOOR void* ts_find(const char* name, const char* overload) {
  return guarded<void*>(nullptr, [&] {
    auto op = new Operator{c10::Dispatcher::singleton().findSchemaOrThrow(name, overload), {}, {}};
    for (const auto& argument : op->handle.schema().arguments()) {
      const bool optional = argument.type()->kind() == c10::TypeKind::OptionalType;
      op->optional.push_back(optional);
      op->kinds.push_back(kind_of(optional ? *argument.type()->containedType(0) : *argument.type()));
    }
    return op;
  });
}

// Calls the operator; arguments left out at the end take their defaults. Returns the results (valid until this thread's next
// call), or null after an error. With `count` null, the results are dropped: for operators that work in place.
DOOR const Arg* ts_call(const Operator* op, const Arg* args, int32_t given, int32_t* count) {
  return guarded<const Arg*>(nullptr, [&] {
    follow_thread_count();
    const auto& parameters = op->handle.schema().arguments();
    TORCH_CHECK(static_cast<size_t>(given) <= parameters.size(), op->handle.schema().name(), "() takes at most ", parameters.size(),
                " arguments, not ", given);
    Stack stack;
    stack.reserve(parameters.size());
    for (size_t k = 0; k < parameters.size(); k++) {
      if (k < static_cast<size_t>(given)) {
        stack.push_back(to_value(*op, k, args[k]));
      } else {
        const auto& value = parameters[k].default_value();
        TORCH_CHECK(value.has_value(), op->handle.schema().name(), "(): argument '", parameters[k].name(), "' is missing");
        stack.push_back(*value);
      }
    }
    op->handle.callBoxed(&stack);
    results.clear();
    if (count != nullptr) {
      for (auto& value : stack) add_result(std::move(value));
      *count = static_cast<int32_t>(results.size());
    }
    static const Arg nothing{};
    return results.empty() ? &nothing : results.data();
  });
}

// ---- tensors ----

DOOR void ts_free(void* tensor) {
  c10::intrusive_ptr<c10::TensorImpl, c10::UndefinedTensorImpl>::reclaim(static_cast<c10::TensorImpl*>(tensor));
}

DOOR void* ts_alias(void* tensor) { return release(borrow(tensor)); }

DOOR int64_t ts_dim(void* tensor) { return impl(tensor).dim(); }
DOOR int64_t ts_numel(void* tensor) { return impl(tensor).numel(); }
DOOR int64_t ts_size(void* tensor, int64_t dim) { return impl(tensor).sizes()[dim]; }
DOOR int64_t ts_stride(void* tensor, int64_t dim) { return impl(tensor).strides()[dim]; }
DOOR int32_t ts_contiguous(void* tensor) { return impl(tensor).is_contiguous(); }
DOOR int32_t ts_dtype(void* tensor) { return static_cast<int32_t>(c10::typeMetaToScalarType(impl(tensor).dtype())); }
DOOR int32_t ts_device_type(void* tensor) { return static_cast<int32_t>(impl(tensor).device().type()); }
DOOR int32_t ts_device_index(void* tensor) { return impl(tensor).device().index(); }
DOOR void* ts_data(void* tensor) {
  return guarded<void*>(nullptr, [&] { return borrow(tensor).data_ptr(); });
}

// ---- autograd ----

DOOR int32_t ts_requires_grad(void* tensor) { return borrow(tensor).requires_grad(); }
DOOR int32_t ts_set_requires_grad(void* tensor, int32_t value) {
  return guarded(0, [&] { borrow(tensor).set_requires_grad(value != 0); return 1; });
}
DOOR void* ts_grad(void* tensor) { return release(at::Tensor(borrow(tensor).grad())); }
DOOR int32_t ts_set_grad(void* tensor, void* grad) {
  return guarded(0, [&] { borrow(tensor).mutable_grad() = borrow(grad); return 1; });
}

DOOR int32_t ts_backward(void** tensors, int32_t count, void** grads, int32_t grad_count, int32_t retain, int32_t create,
                         void** inputs, int32_t input_count) {
  return guarded(0, [&] {
    follow_thread_count();
    torch::autograd::backward(borrow_all(tensors, count), borrow_all(grads, grad_count), retain != 0, create != 0,
                              borrow_all(inputs, input_count));
    return 1;
  });
}

// Writes one handle per input to `gradients`; null where the input was not used.
DOOR int32_t ts_gradients(void** outputs, int32_t count, void** inputs, int32_t input_count, void** grads, int32_t grad_count,
                          int32_t retain, int32_t create, int32_t allow_unused, void** gradients) {
  return guarded(0, [&] {
    follow_thread_count();
    auto all = torch::autograd::grad(borrow_all(outputs, count), borrow_all(inputs, input_count), borrow_all(grads, grad_count),
                                     retain != 0, create != 0, allow_unused != 0);
    for (size_t k = 0; k < all.size(); k++) gradients[k] = release(std::move(all[k]));
    return 1;
  });
}

DOOR int32_t ts_grad_enabled() { return at::GradMode::is_enabled(); }
DOOR void ts_set_grad_enabled(int32_t value) { at::GradMode::set_enabled(value != 0); }

// ---- threads, devices ----

DOOR int32_t ts_default_dtype() { return static_cast<int32_t>(c10::typeMetaToScalarType(c10::get_default_dtype())); }
DOOR int32_t ts_num_threads() {
  follow_thread_count();
  return at::get_num_threads();
}
DOOR int32_t ts_set_num_threads(int32_t count) {
  return guarded(0, [&] {
    TORCH_CHECK(count > 0, "set_num_threads expects a positive integer");
    wanted_threads = count;
    follow_thread_count();
    using SetThreads = void (*)(int);
    if (auto set = reinterpret_cast<SetThreads>(dlsym(RTLD_DEFAULT, "openblas_set_num_threads"))) set(count);
    return 1;
  });
}
DOOR int32_t ts_cuda_count() {
  return guarded(0, [&] { return static_cast<int32_t>(torch::cuda::device_count()); });
}
